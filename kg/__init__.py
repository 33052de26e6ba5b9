"""From messy Chinese policy pages to a graph whose every edge has its sentence."""

"""`python -m kg.engine FOLDER [SECONDS]` holds the embedded engine's files; commands start it themselves."""

import sys
from pathlib import Path

from kg.engine.process import main

sys.exit(main(Path(sys.argv[1]).resolve(), *map(float, sys.argv[2:])))

"""What a workspace or graph holds, as rows to print."""

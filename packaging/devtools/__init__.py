"""What `dev.py` is made of: the environment, the system's packages, the checks and the commands.

Standard library only: it runs before anything is installed. Knows nothing of the product but its folder names.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The repository."""

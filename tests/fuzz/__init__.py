"""Targets for coverage-guided fuzzing, the corpus they have earned, and a short run of each."""

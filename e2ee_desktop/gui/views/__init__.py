"""Views: they show rows and ask; they decide nothing."""

"""The pages of the settings, one module each. `settings_page` puts them together."""

from e2ee_desktop.encryption.data_encryption import EncryptionManager as EncryptionManager

__version__: str
__all__ = ["EncryptionManager", "__version__"]

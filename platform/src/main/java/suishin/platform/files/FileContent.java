package suishin.platform.files;

/// A kept file with its bytes.
public record FileContent(StoredFile file, byte[] bytes) {}

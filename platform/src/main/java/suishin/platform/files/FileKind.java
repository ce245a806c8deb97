package suishin.platform.files;

/// The kinds of file that are accepted. A file is what its bytes say, whatever its name says.
public enum FileKind {
    /// Portable Document Format.
    PDF("application/pdf", "pdf"),
    /// Word document.
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /// Excel workbook.
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /// Portable Network Graphics.
    PNG("image/png", "png"),
    /// JPEG image.
    JPEG("image/jpeg", "jpg");

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /// {@return the media type it is served as}
    public String mediaType() {
        return mediaType;
    }

    /// {@return whether browsers show files of this kind by themselves, and ours lets them}
    public boolean isShown() {
        return this == PDF || this == PNG || this == JPEG;
    }

    /// {@return the ending of its name, without the dot}
    public String ending() {
        return ending;
    }
}

package suishin.platform.kernel;

/// Something said in both languages; whoever shows it picks the one its reader reads.
public interface Bilingual {

    /// {@return it in Japanese}
    String ja();

    /// {@return it in English; blank if there is no English}
    String en();
}

package suishin.platform.sheets;

import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Whether a workbook carries programs (マクロ), whatever its name ends with.
public final class Macros {

    private Macros() {}

    /// {@return whether there is a program in it; false for what is no workbook}
    public static boolean in(byte[] bytes) {
        if (bytes.length == 0) {
            return false;
        }
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            return Collections.list(zip.getEntries()).stream()
                    .anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
        } catch (IOException | IllegalArgumentException noWorkbook) {
            return false;
        }
    }
}

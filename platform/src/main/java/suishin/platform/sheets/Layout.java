package suishin.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// How the sheets of a workbook are laid out: which cells are merged (セルの結合), by the name of their sheet. A cell where
/// no spreadsheet has one makes the file a broken one, before anybody makes room for all cells before it.
final class Layout {

    private static final String FOLDER = "xl/";
    private static final Pattern BLOCK = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern LETTERS_TOO_MANY = Pattern.compile("[A-Za-z]{4}");
    private static final int MOST = 10_000;
    private static final int LETTERS = 26;

    private final ZipFile zip;

    private Layout(ZipFile zip) {
        this.zip = zip;
    }

    /// {@return the merged cells of each sheet that has any}
    static Map<String, List<PlainSheet.Block>> in(byte[] bytes) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            return new Layout(zip).bySheet();
        }
    }

    private Map<String, List<PlainSheet.Block>> bySheet() throws IOException {
        var parts = new HashMap<String, String>();
        read("xl/_rels/workbook.xml.rels", (name, xml) -> {
            if (name.equals("Relationship")) {
                parts.put(attribute(xml, "Id"), attribute(xml, "Target"));
            }
        });
        var sheets = new HashMap<String, String>();
        read("xl/workbook.xml", (name, xml) -> {
            if (name.equals("sheet")) {
                sheets.put(attribute(xml, "name"), parts.getOrDefault(attribute(xml, "id"), ""));
            }
        });
        var merged = new HashMap<String, List<PlainSheet.Block>>();
        for (var sheet : sheets.entrySet()) {
            var blocks = blocks(sheet.getValue());
            if (!blocks.isEmpty()) {
                merged.put(sheet.getKey(), blocks);
            }
        }
        return merged;
    }

    private List<PlainSheet.Block> blocks(String target) throws IOException {
        var blocks = new ArrayList<PlainSheet.Block>();
        read(target.startsWith("/") ? target.substring(1) : FOLDER + target, (name, xml) -> {
            if (name.equals("c")
                    && LETTERS_TOO_MANY.matcher(attribute(xml, "r")).lookingAt()) {
                throw new IllegalArgumentException("There is no such cell.");
            }
            if (name.equals("mergeCell") && blocks.size() < MOST) {
                block(attribute(xml, "ref")).ifPresent(blocks::add);
            }
        });
        return blocks;
    }

    private static Optional<PlainSheet.Block> block(String text) {
        var parts = BLOCK.matcher(text);
        return parts.matches()
                ? Optional.of(new PlainSheet.Block(
                        Integer.parseInt(parts.group(2)) - 1,
                        column(parts.group(1)),
                        Integer.parseInt(parts.group(4)) - 1,
                        column(parts.group(3))))
                : Optional.empty();
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1) - 1;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return String.valueOf(xml.getAttributeValue(i));
            }
        }
        return "";
    }

    /// Shows every element of a part; what is not there has none. Nothing outside of the file is ever read.
    private void read(String part, BiConsumer<String, XMLStreamReader> each) throws IOException {
        var entry = Optional.ofNullable(zip.getEntry(part));
        try (var bytes = entry.isPresent() ? zip.getInputStream(entry.get()) : InputStream.nullInputStream()) {
            var xml = factory().createXMLStreamReader(entry.isPresent() ? bytes : none());
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    each.accept(xml.getLocalName(), xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static InputStream none() {
        return new ByteArrayInputStream(new byte[] {'<', 'a', '/', '>'});
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}

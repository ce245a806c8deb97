package suishin.e2e;

import java.util.regex.Pattern;

/// Addresses of the product.
final class Addresses {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Addresses() {}

    /// {@return the address with every id taken out, so that two pages of one kind have the same}
    static String pattern(String address) {
        return ID.matcher(address.replaceAll("[?#].*", "")).replaceAll("id").replaceAll("/\\d+", "/n");
    }

    static boolean isForThoseWhoWork(String address) {
        return address.startsWith("/work") || address.startsWith("/office") || address.startsWith("/account");
    }

    /// {@return whether this leads to a page, not to a file or another language}
    static boolean isPage(String address) {
        return !address.startsWith("/assets/")
                && !address.startsWith("/api/")
                && !address.contains("lang=")
                && !address.matches(
                        ".*(/files/[^/]+|/inline|/file|/form|/text|/signed|/package|/receipts/keys/[^/]+|[.]csv|[.]xlsx)(\\?.*)?");
    }
}

package suishin.e2e;

import java.util.List;

/// What no form, address or program should send, and some do.
final class Nonsense {

    /// An id of nothing.
    static final String UNKNOWN = "0198c0de-0000-7000-8000-000000000000";

    /// Values of form fields, already encoded.
    static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "999999999999999999999999",
            "NaN",
            "1e400",
            "2026-02-30",
            "2026-11-23T99:99",
            UNKNOWN,
            "%27%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%F0%A0%AE%B7%E9%87%8E%E5%AE%B6",
            "%24%7B7*7%7D%7B%7B7*7%7D",
            "%00",
            "%FF%FE",
            "%ED%A0%80",
            "%C0%AF..%2F..%2Fetc%2Fpasswd",
            "%E2%80%AE%0D%0Aheader:%20x",
            "x".repeat(20_000));

    /// Parts of addresses.
    static final List<String> PARTS = List.of(
            UNKNOWN, "x", "0", "-1", "%00", "%FF", "%ED%A0%80", "..%2f..%2f", "%F0%A0%AE%B7", "a".repeat(3_000));

    /// Bodies of requests to the API.
    static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"text\"",
            "{\"a\":1}",
            "{\"id\":\"x\",\"name\":{},\"value\":[],\"version\":\"one\",\"expectedVersion\":1e99}",
            "{\"value\":null,\"version\":null,\"name\":null,\"text\":null,\"on\":\"2026-02-30\"}",
            "{\"value\":\"\\u0000\",\"version\":0,\"name\":\"\\u0000\",\"text\":\"\\ud800\"}",
            "[".repeat(20_000),
            "{\"value\":\"" + "x".repeat(100_000) + "\",\"version\":0}");

    private Nonsense() {}
}

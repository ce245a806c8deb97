package suishin.platform.editions;

/// A table as somebody hands it in.
///
/// @param programme the one it is for
/// @param typed     what was said beside the file
public record Upload(String programme, String fileName, byte[] bytes, Said typed) {

    /// What was said beside the file, as typed; blank where the file says it.
    ///
    /// @param source    where the table is published
    /// @param synthetic whether it is made up and no statistic
    public record Said(String place, String placeEn, String year, String unit, String source, boolean synthetic) {}
}

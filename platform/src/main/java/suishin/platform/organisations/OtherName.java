package suishin.platform.organisations;

import java.util.UUID;

/// What an institution was or is called besides its name (別名).
///
/// @param days when it was called that
public record OtherName(UUID organisation, Kind kind, String name, Days days) {

    /// Why there is another name.
    public enum Kind {
        /// 旧名称.
        FORMER,
        /// 略称.
        ABBREVIATION,
        /// フリガナ.
        KANA,
        /// 英語名.
        ENGLISH,
        /// 別の表記: what a record was called that became part of this one.
        OTHER,
        /// 変更後の名称: what it will be called from a day to come.
        NEXT;

        /// {@return whether somebody records it by hand; a name to come is planned as a change of name}
        public boolean isEntered() {
            return this != NEXT;
        }
    }
}

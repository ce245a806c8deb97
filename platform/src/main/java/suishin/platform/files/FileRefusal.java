package suishin.platform.files;

import java.util.List;
import suishin.platform.kernel.Refusal;

/// Every reason a file is not taken; each names the file.
public sealed interface FileRefusal extends Refusal {

    /// The file is larger than allowed.
    record TooLarge(String name, long size, long limit) implements FileRefusal {
        @Override
        public String code() {
            return "files.too-large";
        }

        @Override
        public List<Object> details() {
            return List.of(name, Sizes.text(size), Sizes.text(limit));
        }
    }

    /// The file has no byte.
    record Empty(String name) implements FileRefusal {
        @Override
        public String code() {
            return "files.empty";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// What the bytes are is none of the accepted kinds, whatever the name says.
    record UnknownKind(String name) implements FileRefusal {
        @Override
        public String code() {
            return "files.unknown-kind";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// The file did not arrive whole.
    record Broken(String name) implements FileRefusal {
        @Override
        public String code() {
            return "files.broken";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// So many files are on their way for this proposal that another one has to wait.
    record TooManyOnTheirWay(int limit) implements FileRefusal {
        @Override
        public String code() {
            return "files.too-many-on-their-way";
        }

        @Override
        public List<Object> details() {
            return List.of(limit);
        }
    }

    /// The bytes sent are not the ones that come next; perhaps another window sends the same file.
    record WrongOffset(long received) implements FileRefusal {
        @Override
        public String code() {
            return "files.wrong-offset";
        }

        @Override
        public List<Object> details() {
            return List.of(received);
        }
    }

    /// More bytes were sent than the sender had said.
    record MoreThanAnnounced(String name, long size) implements FileRefusal {
        @Override
        public String code() {
            return "files.more-than-announced";
        }

        @Override
        public List<Object> details() {
            return List.of(name, size);
        }
    }
}

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
}

package suishin.platform.postgres;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Says in one plain sentence why a command cannot read or write a file, and the way out.
public final class FileTrouble {

    private FileTrouble() {}

    /// {@return what ends a command that could not read its file}
    public static CannotStart reading(Path file, Exception failure) {
        return new CannotStart(whyUnread(file, failure).formatted(file), failure);
    }

    private static String whyUnread(Path file, Exception failure) {
        if (Files.isDirectory(file)) {
            return "(%s) is a folder. Name the file in it.";
        }
        return switch (failure) {
            case NoSuchFileException _ -> "There is no file (%s). Maybe the path is relative to another folder.";
            case AccessDeniedException _ -> "The file (%s) may not be read by this user. Name one that may.";
            default -> "The file (%s) cannot be read: it is damaged or is none of the files this command takes.";
        };
    }

    /// {@return what ends a command that could not write its answer}
    public static CannotStart writing(Path file, Exception failure) {
        return new CannotStart(whyUnwritten(file, failure).formatted(file), failure);
    }

    private static String whyUnwritten(Path file, Exception failure) {
        if (Files.isDirectory(file)) {
            return "The answer cannot be written: (%s) is a folder. Name a file in it.";
        }
        return switch (failure) {
            case NoSuchFileException _ ->
                "The answer cannot be written: the folder of (%s) does not exist. Make it first.";
            case AccessDeniedException _ -> "The answer cannot be written: (%s) may not be written by this user.";
            default -> "The answer cannot be written to (%s). Maybe the disk is full.";
        };
    }
}

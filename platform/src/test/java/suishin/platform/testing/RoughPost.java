package suishin.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// A mail server as they are on a bad day: it stands before a good one and does to some recipients what it is told to.
public final class RoughPost {

    private static final Duration SLOW = Duration.ofSeconds(3);

    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private final ServerSocket door;
    private final int behind;

    RoughPost(int behind) {
        this.behind = behind;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        Thread.ofVirtual().start(this::receive);
    }

    /// What it does to a recipient.
    public enum Mood {
        /// Says that there is no such mailbox.
        REFUSES,
        /// Asks to come again.
        POSTPONES,
        /// Hangs up when it hears the name.
        HANGS_UP,
        /// Takes the letter and hangs up before it says so.
        TAKES_AND_HANGS_UP,
        /// Takes the letter, three seconds later.
        DAWDLES
    }

    /// From now on, this is done to letters to this address.
    public void be(Mood mood, String address) {
        moods.put(key(address), mood);
    }

    /// From now on, letters to this address are taken.
    public void calm(String address) {
        moods.remove(key(address));
    }

    int port() {
        return door.getLocalPort();
    }

    private void receive() {
        try {
            while (true) {
                var client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // The tests are over.
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            new Call(client, server).go();
        } catch (IOException _) {
            // Whoever called has hung up.
        }
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /// One connection.
    private final class Call {

        private final BufferedReader asked;
        private final OutputStream answers;
        private final BufferedReader answered;
        private final OutputStream asks;
        private String recipient = "";

        Call(Socket client, Socket server) throws IOException {
            asked = reader(client);
            answers = client.getOutputStream();
            answered = reader(server);
            asks = server.getOutputStream();
        }

        void go() throws IOException {
            answer();
            String line = asked.readLine();
            while (line != null && hear(line)) {
                line = asked.readLine();
            }
        }

        /// {@return whether the call goes on}
        private boolean hear(String line) throws IOException {
            if (line.startsWith("RCPT TO:")) {
                recipient = key(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
                return named(line);
            }
            write(asks, line);
            if (line.equals("DATA")) {
                answer();
                return text();
            }
            answer();
            return true;
        }

        private boolean named(String line) throws IOException {
            var mood = moods.get(recipient);
            if (mood == Mood.HANGS_UP) {
                return false;
            }
            if (mood == Mood.REFUSES) {
                write(answers, "550 5.1.1 <" + recipient + ">: no such mailbox");
                return true;
            }
            if (mood == Mood.POSTPONES) {
                write(answers, "451 4.7.1 <" + recipient + ">: come again later");
                return true;
            }
            write(asks, line);
            answer();
            return true;
        }

        private boolean text() throws IOException {
            String line = asked.readLine();
            while (line != null && !line.equals(".")) {
                write(asks, line);
                line = asked.readLine();
            }
            write(asks, ".");
            var mood = moods.get(recipient);
            if (mood == Mood.DAWDLES) {
                LockSupport.parkNanos(SLOW.toNanos());
            }
            if (mood == Mood.TAKES_AND_HANGS_UP) {
                answered.readLine();
                return false;
            }
            answer();
            return true;
        }

        /// Passes on what the good server says; a hyphen after the code means that it has more to say.
        private void answer() throws IOException {
            String line = answered.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                write(answers, line);
                line = answered.readLine();
            }
            write(answers, String.valueOf(line));
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        private static void write(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}

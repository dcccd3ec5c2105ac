package barometer.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that does as it should up to one command, and there answers something else, or nothing. */
final class OddServer implements AutoCloseable {

    private final ServerSocket server;
    private final String at;
    private final String answer;
    private final AtomicInteger letters = new AtomicInteger();
    private final CountDownLatch hanging = new CountDownLatch(1);

    /** @param at the command, or a dot for the end of a letter @param answer blank: none comes */
    OddServer(String at, String answer) throws IOException {
        this.at = at;
        this.answer = answer;
        server = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> talk(socket));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    /** Waits until somebody hangs on it. */
    void awaitHanging() throws InterruptedException {
        hanging.await();
    }

    /** How many letters came whole, the dot included. */
    int letters() {
        return letters.get();
    }

    private void talk(Socket socket) {
        try (socket; BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = socket.getOutputStream();
            say(out, "220 odd");
            boolean letter = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = letter ? line.equals(".") ? "." : "" : line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
                if (command.isEmpty()) {
                    continue;
                }
                letter = false;
                if (command.equals(".")) {
                    letters.incrementAndGet();
                }
                if (command.equals(at) && answer.isBlank()) {
                    hanging.countDown();
                    in.readLine();
                    return;
                }
                letter = command.equals("DATA") && !at.equals("DATA");
                say(out, command.equals(at) ? answer : letter ? "354 go on" : "250 ok");
                if (command.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

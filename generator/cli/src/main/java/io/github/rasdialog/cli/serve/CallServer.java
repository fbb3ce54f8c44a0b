// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.rasdialog.runtime.observe.Counters;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A RAS server on a TCP port: one thread for all connections, the simulated server behind it. What a client does, be it
 * floods, garbage, silence or not reading, is his own affair: he is cut off, and nobody else waits for him.
 */
public final class CallServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("io.github.rasdialog.cli.serve");
    private static final int BACKLOG = 1024;
    private static final int ACCEPTED_AT_ONCE = 64;
    private static final int READ_AT_ONCE = 4096;
    private static final long LOOK_AROUND_MILLIS = 250;
    private static final long PATIENCE_SECONDS = 10;

    /** How long a client may take to read on, once there is something to be read, and to close after the end. */
    private static final Duration LINGER = Duration.ofSeconds(5);

    private static final byte[] BUSY = "BUSY\r\n".getBytes(US_ASCII);

    private final ServerLimits limits;
    private final boolean negotiates;
    private final PhoneExchange exchange;
    private final ServedDialog dialog;
    private final Consumer<EndedCall> listener;
    private final Selector selector;
    private final ServerSocketChannel listening;
    private final SelectionKey accepting;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Map<Connection, ServedCall> calls = new HashMap<>();
    private final List<Connection> closing = new ArrayList<>();
    private final ByteBuffer input = ByteBuffer.allocate(READ_AT_ONCE);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "rasdialog-serve");
    private volatile boolean stopped;
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile long busy;
    private long taken;
    private long lookedAround;

    /**
     * A server that listens from now on.
     *
     * @param negotiates whether each client is taken for a telnet client at once; else only one that shows to be
     * @param listener told of each call that is over, by the server's thread; must not wait
     * @throws IOException if the address is not to be had
     */
    public CallServer(
            ServedDialog dialog,
            InetSocketAddress address,
            ServerLimits limits,
            boolean negotiates,
            Consumer<EndedCall> listener)
            throws IOException {
        this.dialog = dialog;
        this.limits = limits;
        this.negotiates = negotiates;
        this.listener = listener;
        this.listening = ServerSocketChannel.open();
        this.selector = Selector.open();
        try {
            listening.bind(address, BACKLOG).configureBlocking(false);
            accepting = listening.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException | RuntimeException refused) {
            listening.close();
            selector.close();
            throw refused;
        }
        this.exchange = new PhoneExchange(dialog, limits.ports());
        thread.start();
    }

    /** Where it listens. */
    public InetSocketAddress address() throws IOException {
        return (InetSocketAddress) listening.getLocalAddress();
    }

    /** What the engine counted so far. From any thread. */
    public Counters counters() {
        return exchange.counters();
    }

    /** How many callers heard that the line is busy. From any thread. */
    public long busy() {
        return busy;
    }

    /** How many rules of the protocol were broken: none, as far as anybody knows. */
    public int violations() {
        return exchange.violations();
    }

    /**
     * Waits until it is closed, or its last call is over.
     *
     * @return whether that is so; else the time is up
     */
    public boolean await(Duration longest) throws InterruptedException {
        return done.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What stopped it, if it was neither closed nor out of calls. From any thread. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /** Hangs up on everybody and stops. */
    @Override
    public void close() {
        execute(() -> stopped = true);
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // From any thread, for the calls.

    /** Has something done by the server's thread, after all that was asked for before. */
    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    void begins(ServedCall call) {
        exchange.begins(call);
    }

    int mostTypedAhead() {
        return dialog.mostTypedAhead();
    }

    // The server's thread.

    private void run() {
        try {
            while (!stopped && !isExhausted()) {
                selector.select(LOOK_AROUND_MILLIS);
                runTasks();
                List<SelectionKey> ready = new ArrayList<>(selector.selectedKeys());
                selector.selectedKeys().clear();
                ready.forEach(this::serve);
                lookAround();
            }
            listening.close();
            hangUpAll();
            settle();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Throwable broken) {
            failure = Optional.of(broken);
        } finally {
            exchange.close();
            done.countDown();
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private boolean isOutOfCalls() {
        return limits.calls() > 0 && taken >= limits.calls();
    }

    private boolean isExhausted() {
        return isOutOfCalls() && calls.isEmpty() && closing.isEmpty();
    }

    private void serve(SelectionKey key) {
        if (!key.isValid()) {
            return;
        }
        if (key.isAcceptable()) {
            accept();
            return;
        }
        Connection connection = (Connection) key.attachment();
        if (key.isWritable()) {
            connection.flush();
        }
        if (key.isValid() && key.isReadable()) {
            read(connection);
        }
    }

    private void accept() {
        try {
            // However many connect, those who are connected already get their turn.
            for (int i = 0; i < ACCEPTED_AT_ONCE; i++) {
                SocketChannel channel = listening.accept();
                if (channel == null) {
                    return;
                }
                take(channel);
            }
        } catch (IOException noneToBeHad) {
            // Such as for want of file handles; those who wait are taken when the server looks around again.
            LOG.log(Level.WARNING, () -> "a connection could not be taken: " + noneToBeHad.getMessage());
            accepting.interestOps(0);
        }
    }

    private void take(SocketChannel channel) throws IOException {
        Connection connection;
        try {
            channel.configureBlocking(false);
            connection = new Connection(channel);
            connection.isSelectedBy(channel.register(selector, SelectionKey.OP_READ, connection));
        } catch (IOException gone) {
            channel.close();
            return;
        }
        if (calls.size() >= limits.ports() || !exchange.hasPlace() || isOutOfCalls()) {
            busy++;
            connection.send(BUSY);
            finish(connection);
            return;
        }
        taken++;
        ServedCall call = new ServedCall(
                connection, this, new Transcript(dialog.type().charset().charset()), taken);
        calls.put(connection, call);
        call.placed(exchange.place(call), negotiates);
    }

    private void read(Connection connection) {
        input.clear();
        int count = connection.read(input);
        ServedCall call = calls.get(connection);
        if (count < 0) {
            connection.inputEnds();
            if (call != null) {
                call.inputEnds();
            }
        } else if (call != null) {
            call.received(input.flip());
        }
    }

    /** A call's transaction is over. */
    void over(ServedCall call) {
        Connection connection = call.connection();
        EndedCall ended = EndedCall.of(call);
        connection.send(("\r\n" + ended.lastWords() + "\r\n").getBytes(US_ASCII));
        finish(connection);
        calls.remove(connection);
        try {
            listener.accept(ended);
        } catch (RuntimeException thrown) {
            LOG.log(Level.ERROR, "a listener threw", thrown);
        }
    }

    private void finish(Connection connection) {
        connection.finish();
        if (!connection.isClosed()) {
            closing.add(connection);
        }
    }

    /** Looks for those who are silent, or do not read. */
    private void lookAround() {
        long now = System.nanoTime();
        if (TimeUnit.NANOSECONDS.toMillis(now - lookedAround) < LOOK_AROUND_MILLIS) {
            return;
        }
        lookedAround = now;
        accepting.interestOps(SelectionKey.OP_ACCEPT);
        calls.forEach((connection, call) -> {
            call.lookAround();
            long quiet = now - Math.max(connection.lastHeard(), connection.lastSent());
            if (connection.isOverflowed() || isStuck(connection, now)) {
                call.hangUp("does not read");
            } else if (quiet > limits.idle().toNanos()) {
                call.hangUp("idle");
            }
        });
        closing.stream().filter(connection -> isStuck(connection, now)).forEach(Connection::close);
        closing.removeIf(Connection::isClosed);
        exchange.failure().ifPresent(failure -> {
            throw new IllegalStateException("the simulated server was stopped", failure);
        });
    }

    private static boolean isStuck(Connection connection, long now) {
        return connection.isWaitedFor() && now - connection.lastSent() > LINGER.toNanos();
    }

    private void hangUpAll() throws IOException {
        List.copyOf(calls.values()).forEach(call -> call.hangUp("the server stops"));
        long patience = System.nanoTime() + LINGER.toNanos();
        while (!calls.isEmpty() && System.nanoTime() < patience) {
            selector.select(LOOK_AROUND_MILLIS);
            selector.selectedKeys().clear();
            runTasks();
        }
        closing.forEach(Connection::close);
        selector.close();
    }

    /** A transaction is counted a moment after its line is gone. */
    private void settle() throws InterruptedException {
        long patience = System.nanoTime() + LINGER.toNanos();
        while (counters().live() > 0 && System.nanoTime() < patience) {
            Thread.sleep(1);
        }
    }
}

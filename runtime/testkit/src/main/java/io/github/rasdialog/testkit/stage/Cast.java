// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.testkit.stage;

import io.github.rasdialog.runtime.engine.Clock;
import io.github.rasdialog.runtime.engine.PassingWork;
import io.github.rasdialog.runtime.engine.Work;
import io.github.rasdialog.runtime.engine.Workers;
import io.github.rasdialog.runtime.rasman.CompleteFunction;
import io.github.rasdialog.runtime.rasman.PendingReceive;
import io.github.rasdialog.runtime.rasman.PortBuffer;
import io.github.rasdialog.runtime.rasman.Rasman;
import io.github.rasdialog.simulator.SecurityDll;
import io.github.rasdialog.simulator.caller.Caller;
import io.github.rasdialog.simulator.caller.Line;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows which scene is being played on which thread: the caller who connects, the Begin that follows on his port, the work
 * that it starts. Thread-safe.
 */
final class Cast {
    private final Clock clock;
    private final Map<Long, Scene> onPort = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Scene> playing = new ThreadLocal<>();
    private volatile @Nullable Scene arriving;
    private volatile IntSupplier live = () -> 0;

    Cast(Clock clock) {
        this.clock = clock;
    }

    /** The scene that this thread plays. */
    Scene playing() {
        return Objects.requireNonNull(playing.get(), "no transaction is being worked on");
    }

    /** How many transactions the DLL says are live; none where it does not say. */
    int live() {
        return live.getAsInt();
    }

    /** The same caller, whose scene is known from his connection on. */
    Caller caller(Caller caller, Scene scene) {
        return new Caller() {
            @Override
            public void connected(Line line) {
                arriving = scene;
                caller.connected(line);
            }

            @Override
            public void shown(byte[] text) {
                caller.shown(text);
            }

            @Override
            public void disconnected() {
                caller.disconnected();
            }
        };
    }

    /** The same DLL, every call known by its scene. */
    SecurityDll dll(SecurityDll dll) {
        live = () -> dll.live().orElse(0);
        return new SecurityDll() {
            @Override
            public int begin(long port, PortBuffer send, PortBuffer receive, CompleteFunction complete) {
                Scene scene = Objects.requireNonNull(arriving);
                onPort.put(port, scene);
                scene.begins(clock.nanos());
                CompleteFunction noted = message -> {
                    scene.completes(clock.nanos());
                    complete.complete(message);
                };
                return play(scene, () -> dll.begin(port, send, receive, noted));
            }

            @Override
            public int end(long port) {
                return play(Objects.requireNonNull(onPort.get(port)), () -> dll.end(port));
            }

            @Override
            public OptionalInt live() {
                return dll.live();
            }
        };
    }

    /** The same RASMAN; of each Receive it is known how long it may take. */
    Rasman rasman(Rasman rasman) {
        return new PassingRasman(rasman) {
            @Override
            public int receive(long port, PortBuffer buffer, PendingReceive pending, int timeoutSeconds) {
                playing().receives(timeoutSeconds);
                return super.receive(port, buffer, pending, timeoutSeconds);
            }
        };
    }

    /** The same workers, whose work is part of the scene that started it. */
    Workers workers(Workers workers) {
        return work -> workers.start(new SceneWork(work, playing()));
    }

    private <T> T play(Scene scene, Supplier<T> part) {
        Scene outer = playing.get();
        playing.set(scene);
        try {
            return part.get();
        } finally {
            playing.set(outer);
        }
    }

    private final class SceneWork extends PassingWork {
        private final Scene scene;

        SceneWork(Work work, Scene scene) {
            super(work);
            this.scene = scene;
        }

        @Override
        public Need advance() {
            return play(scene, super::advance);
        }

        @Override
        public PendingReceive pending() {
            return TrackedRasman.untracked(super.pending());
        }

        @Override
        public void fail(Throwable why) {
            play(scene, () -> {
                super.fail(why);
                return Need.NOTHING;
            });
        }

        @Override
        public void abandon(Throwable why) {
            play(scene, () -> {
                super.abandon(why);
                return Need.NOTHING;
            });
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.cli.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One connection's telnet (RFC 854, 855; ECHO 857, SUPPRESS-GO-AHEAD 858, BINARY 856): takes commands out of what is
 * received and answers them. A client that sends none is a plain one, such as {@code nc}, and is sent none. Not
 * thread-safe.
 */
final class Telnet {
    private static final int SE = 240;
    private static final int BREAK = 243;
    private static final int INTERRUPT = 244;
    private static final int ARE_YOU_THERE = 246;
    private static final int ERASE_CHARACTER = 247;
    private static final int SB = 250;
    private static final int WILL = 251;
    private static final int WONT = 252;
    private static final int DO = 253;
    private static final int DONT = 254;
    private static final int IAC = 255;

    private static final int BINARY = 0;
    private static final int ECHO = 1;
    private static final int SUPPRESS_GO_AHEAD = 3;
    private static final int OPTIONS = 256;

    private static final int BACKSPACE = 8;

    /** Of a client that goes on negotiating, nothing sensible is to be expected. */
    private static final int MOST_COMMANDS = 256;

    private static final int LONGEST_SUBNEGOTIATION = 1024;

    /** Who hears what was received. */
    interface Receiver {
        /** A key of the caller's keyboard. */
        void key(byte key);

        /** Telnet's answer, to be sent as it is. */
        void answer(byte[] bytes);

        /** The caller breaks off, or talks nonsense. */
        void hangUp(String why);
    }

    private enum Reading {
        DATA,
        AFTER_CR,
        COMMAND,
        OPTION,
        SUBNEGOTIATION,
        SUBNEGOTIATION_COMMAND
    }

    private final Receiver receiver;
    private final boolean[] ours = new boolean[OPTIONS];
    private final boolean[] theirs = new boolean[OPTIONS];
    private final boolean[] offered = new boolean[OPTIONS];
    private Reading reading = Reading.DATA;
    private int command;
    private int commands;
    private int subnegotiated;
    private boolean spoken;
    private boolean broken;

    Telnet(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Offers to echo, and to take key by key: what keeps a telnet client from showing what is typed. */
    void offer() {
        if (!spoken) {
            spoken = true;
            offer(ECHO);
            offer(SUPPRESS_GO_AHEAD);
        }
    }

    private void offer(int option) {
        offered[option] = true;
        answer(WILL, option);
    }

    /** Whether the client leaves it to us to show what is typed. */
    boolean echoes() {
        return ours[ECHO];
    }

    /** A text as this client is to be sent it. */
    byte[] encode(byte[] text) {
        if (!spoken) {
            return text;
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(text.length);
        for (byte character : text) {
            encoded.write(character);
            if (character == (byte) IAC) {
                encoded.write(IAC);
            }
        }
        return encoded.toByteArray();
    }

    /** Takes what was received, up to a hang-up. */
    void receive(ByteBuffer received) {
        while (received.hasRemaining() && !broken) {
            receive(Byte.toUnsignedInt(received.get()));
        }
    }

    private void receive(int octet) {
        switch (reading) {
            case DATA -> data(octet);
            case AFTER_CR -> {
                // Telnet's Enter is CR NUL; of what else follows nothing is lost.
                reading = Reading.DATA;
                if (octet != 0) {
                    data(octet);
                }
            }
            case COMMAND -> command(octet);
            case OPTION -> {
                reading = Reading.DATA;
                negotiate(octet);
            }
            case SUBNEGOTIATION -> {
                if (++subnegotiated > LONGEST_SUBNEGOTIATION) {
                    breakOff("a telnet subnegotiation without end");
                }
                reading = octet == IAC ? Reading.SUBNEGOTIATION_COMMAND : Reading.SUBNEGOTIATION;
            }
            case SUBNEGOTIATION_COMMAND -> reading = octet == SE ? Reading.DATA : Reading.SUBNEGOTIATION;
        }
    }

    private void data(int octet) {
        if (octet == IAC) {
            reading = Reading.COMMAND;
            return;
        }
        if (octet == '\r') {
            reading = Reading.AFTER_CR;
        }
        receiver.key((byte) octet);
    }

    private void command(int octet) {
        reading = Reading.DATA;
        if (octet == IAC) {
            receiver.key((byte) IAC);
            return;
        }
        if (++commands > MOST_COMMANDS) {
            breakOff("telnet commands without end");
            return;
        }
        switch (octet) {
            case WILL, WONT, DO, DONT -> {
                command = octet;
                reading = Reading.OPTION;
            }
            case SB -> {
                subnegotiated = 0;
                reading = Reading.SUBNEGOTIATION;
            }
            case INTERRUPT, BREAK -> breakOff("a telnet break");
            case ARE_YOU_THERE -> receiver.answer("[yes]\r\n".getBytes(StandardCharsets.US_ASCII));
            case ERASE_CHARACTER -> receiver.key((byte) BACKSPACE);
            default -> {
                // The others ask for nothing that a modem's line has.
            }
        }
    }

    /** An answer is given to what changes something, or refuses: so no two ever answer each other for ever. */
    private void negotiate(int option) {
        offer();
        boolean known = option == BINARY || option == ECHO || option == SUPPRESS_GO_AHEAD;
        switch (command) {
            case DO -> {
                boolean wasOffered = offered[option];
                offered[option] = false;
                if (!known) {
                    answer(WONT, option);
                } else if (!ours[option]) {
                    ours[option] = true;
                    if (!wasOffered) {
                        answer(WILL, option);
                    }
                }
            }
            case DONT -> {
                offered[option] = false;
                if (ours[option]) {
                    ours[option] = false;
                    answer(WONT, option);
                }
            }
            case WILL -> {
                if (option != BINARY && option != SUPPRESS_GO_AHEAD) {
                    answer(DONT, option);
                } else if (!theirs[option]) {
                    theirs[option] = true;
                    answer(DO, option);
                }
            }
            default -> {
                if (theirs[option]) {
                    theirs[option] = false;
                    answer(DONT, option);
                }
            }
        }
    }

    private void answer(int verb, int option) {
        receiver.answer(new byte[] {(byte) IAC, (byte) verb, (byte) option});
    }

    private void breakOff(String why) {
        broken = true;
        Arrays.fill(ours, false);
        receiver.hangUp(why);
    }
}

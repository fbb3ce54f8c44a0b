// SPDX-License-Identifier: Apache-2.0
#include "java.h"

#include "journal.h"

#include <jni.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { MOST_OPTIONS = 64, FIXED_OPTIONS = 7 };

typedef jint(JNICALL *CREATE_JAVA_VM)(JavaVM **, void **, void *);

static JavaVM *vm;
static jclass security_dll;
static jmethodID begin_method;
static jmethodID end_method;

// The process has one such setting, and it is the server's.
static char dll_folder[MOST_PATH];
static volatile LONG dll_folder_is_ours;

static int fail(char *reason, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(reason, MOST_REASON, format, arguments);
    va_end(arguments);
    return 0;
}

static JNIEnv *environment(void) {
    void *env = NULL;
    return vm != NULL && (*vm)->GetEnv(vm, &env, JNI_VERSION_10) == JNI_OK ? env : NULL;
}

// Windows does not tell none from an empty one; restored is the empty one, which searches less.
static void set_dll_folder(const char *folder) {
    if (GetDllDirectoryA(MOST_PATH, dll_folder) >= MOST_PATH) {
        dll_folder[0] = 0;
    }
    dll_folder_is_ours = SetDllDirectoryA(folder);
}

// Once, by whichever thread learns first that Java has started, or will not.
static void restore_dll_folder(void) {
    if (InterlockedExchange(&dll_folder_is_ours, 0)) {
        SetDllDirectoryA(dll_folder);
    }
}

// The machine wants to end the process: it must not, the server lives in it. The thread goes no further.
static void JNICALL refuse_exit(jint code) {
    static char reason[MOST_REASON];
    restore_dll_folder();
    fail(reason, "The Java virtual machine stopped with status %ld. See its options in rasdialog.properties.", code);
    carrier_serve_without_java(reason);
}

static void JNICALL refuse_abort(void) {
    restore_dll_folder();
    carrier_serve_without_java("The Java virtual machine broke down. See its options in rasdialog.properties.");
}

// From Java: a transaction is no longer live.
static void JNICALL released(JNIEnv *env, jclass type, jlong serial) {
    (void)env;
    (void)type;
    carrier_released((UINT_PTR)serial);
}

static jlong address(const void *pointer) {
    return (jlong)(UINT_PTR)pointer;
}

// From a thread of Java's that has nothing to do: what Begin was given next. False: nothing, for a good while.
static jboolean JNICALL next(JNIEnv *env, jclass type, jlongArray begun) {
    (void)type;
    TRANSACTION transaction;
    if (!carrier_next(&transaction)) {
        return JNI_FALSE;
    }
    jlong given[] = {
        address(transaction.port),
        (jlong)transaction.serial,
        address(transaction.send),
        transaction.send_size,
        address(transaction.receive),
        transaction.receive_size,
        address((void *)transaction.complete),
    };
    (*env)->SetLongArrayRegion(env, begun, 0, sizeof given / sizeof given[0], given);
    return JNI_TRUE;
}

// From that thread: Java has it, or why it was refused.
static void JNICALL told(JNIEnv *env, jclass type, jlong serial, jint refusal) {
    (void)env;
    (void)type;
    carrier_told((UINT_PTR)serial, (DWORD)refusal);
}

// In the ANSI code page, as all texts are here. NULL: Java lacks the memory.
static jstring to_java(JNIEnv *env, const char *text) {
    static WCHAR wide[MOST_VALUE];
    int length = MultiByteToWideChar(CP_ACP, 0, text, -1, wide, MOST_VALUE);
    return (*env)->NewString(env, (const jchar *)wide, length > 0 ? length - 1 : 0);
}

// What does not fit is cut off. 0: Java lacks the memory.
static int from_java(JNIEnv *env, jstring text, char *into, int size) {
    const jchar *wide = (*env)->GetStringChars(env, text, NULL);
    if (wide == NULL) {
        return 0;
    }
    int characters = (*env)->GetStringLength(env, text);
    int bytes;
    do {
        bytes = WideCharToMultiByte(CP_ACP, 0, (LPCWCH)wide, characters, into, size - 1, NULL, NULL);
        characters--;
    } while (bytes == 0 && characters > 0);
    into[bytes] = 0;
    (*env)->ReleaseStringChars(env, text, wide);
    return 1;
}

// The runtime's own libraries lie in its bin folder, one above jvm.dll's.
static HMODULE load(const char *jvm, char *reason) {
    char bin[MOST_PATH];
    snprintf(bin, sizeof bin, "%s", jvm);
    for (int up = 0; up < 2; up++) {
        char *slash = strrchr(bin, '\\');
        char *other = strrchr(bin, '/');
        slash = other > slash ? other : slash;
        if (slash != NULL) {
            *slash = 0;
        }
    }
    set_dll_folder(bin);
    HMODULE library = LoadLibraryExA(jvm, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (library == NULL) {
        fail(reason, "%s cannot be loaded: Windows error %lu.", jvm, GetLastError());
    }
    return library;
}

static int has_jna_library(const SETTINGS *settings, char *reason) {
    char path[MOST_PATH + 32];
    snprintf(path, sizeof path, "%s\\jnidispatch.dll", settings->home);
    return GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES ||
           fail(reason, "%s is not there. It belongs beside rasdialog.dll, out of the same zip.", path);
}

// Splits the text in place.
static int add_options(JavaVMOption *options, int count, char *text) {
    for (char *option = strtok(text, " \t"); option != NULL; option = strtok(NULL, " \t")) {
        if (count == MOST_OPTIONS) {
            return -1;
        }
        options[count++].optionString = option;
    }
    return count;
}

static int create(const SETTINGS *settings, HMODULE library, JNIEnv **env, char *reason) {
    static char class_path[MOST_CLASS_PATH + 32];
    static char home[MOST_PATH + 32];
    static char jna_folder[MOST_PATH + 32];
    static char texts[MOST_VALUE];
    JavaVMOption options[MOST_OPTIONS] = {{0}};
    CREATE_JAVA_VM create_vm = (CREATE_JAVA_VM)(void *)GetProcAddress(library, "JNI_CreateJavaVM");
    if (create_vm == NULL) {
        return fail(reason, "%s does not export JNI_CreateJavaVM.", settings->jvm);
    }
    snprintf(class_path, sizeof class_path, "-Djava.class.path=%s", settings->class_path);
    snprintf(home, sizeof home, "-Drasdialog.home=%s", settings->home);
    snprintf(jna_folder, sizeof jna_folder, "-Djna.boot.library.path=%s", settings->home);
    memcpy(texts, settings->options, sizeof texts);
    options[0].optionString = class_path;
    options[1].optionString = home;
    options[2] = (JavaVMOption){.optionString = "exit", .extraInfo = (void *)refuse_exit};
    options[3] = (JavaVMOption){.optionString = "abort", .extraInfo = (void *)refuse_abort};
    // Dialogs are few and short: the thorough compiler would take more of the processor, for thousands of them, than it gives
    // back. Of two such options the later counts, which is the user's.
    options[4].optionString = "-XX:TieredStopAtLevel=1";
    // JNA would unpack its library into the service's temporary folder, where others may write, and load it from there.
    options[5].optionString = jna_folder;
    options[6].optionString = "-Djna.nounpack=true";
    int count = add_options(options, FIXED_OPTIONS, texts);
    if (count < 0) {
        return fail(reason, "rasdialog.properties: more than %d jvm-options.", MOST_OPTIONS - FIXED_OPTIONS);
    }
    JavaVMInitArgs arguments = {.version = JNI_VERSION_10, .nOptions = count, .options = options};
    jint code = create_vm(&vm, (void **)env, &arguments);
    return code == JNI_OK || fail(reason, "The Java virtual machine does not start: JNI error %ld.", code);
}

static int bind(JNIEnv *env, char *reason) {
    static const JNINativeMethod NATIVES[] = {
        {"next", "([J)Z", (void *)next},
        {"told", "(JI)V", (void *)told},
        {"released", "(J)V", (void *)released},
    };
    jclass found = (*env)->FindClass(env, "io/github/rasdialog/dll/SecurityDll");
    if (found == NULL) {
        return fail(reason, "rasdialog.properties: no jar of rasdialog-security-dll on the class-path.");
    }
    security_dll = (*env)->NewGlobalRef(env, found);
    begin_method = (*env)->GetStaticMethodID(env, found, "begin", "(JJJIJIJ)I");
    end_method = (*env)->GetStaticMethodID(env, found, "end", "(J)I");
    int bound = begin_method != NULL && end_method != NULL &&
                (*env)->RegisterNatives(env, found, NATIVES, sizeof NATIVES / sizeof NATIVES[0]) == JNI_OK;
    return bound || fail(reason, "rasdialog.properties: the jar of rasdialog-security-dll is of another version.");
}

// Java answers with what is wrong; an empty text: nothing.
static int start_dialog(const SETTINGS *settings, JNIEnv *env, char *reason) {
    jmethodID start =
        (*env)->GetStaticMethodID(env, security_dll, "start", "(Ljava/lang/String;I)Ljava/lang/String;");
    jstring name = to_java(env, settings->dialog);
    jstring wrong = start == NULL || name == NULL ? NULL
                                                  : (*env)->CallStaticObjectMethod(env, security_dll, start, name,
                                                                                   (jint)settings->transactions);
    if (wrong == NULL || !from_java(env, wrong, reason, MOST_REASON)) {
        return fail(reason, "The dialog cannot be started.");
    }
    return *reason == 0;
}

int java_start(const SETTINGS *settings, char *reason) {
    if (!has_jna_library(settings, reason)) {
        return 0;
    }
    HMODULE library = load(settings->jvm, reason);
    JNIEnv *env = NULL;
    int created = library != NULL && create(settings, library, &env, reason);
    restore_dll_folder();
    if (!created) {
        return 0;
    }
    int started = bind(env, reason) && start_dialog(settings, env, reason);
    if ((*env)->ExceptionCheck(env)) {
        (*env)->ExceptionClear(env);
    }
    return started;
}

DWORD java_begin(const TRANSACTION *transaction) {
    JNIEnv *env = environment();
    jint refusal = (*env)->CallStaticIntMethod(env, security_dll, begin_method, address(transaction->port),
                                               (jlong)transaction->serial, address(transaction->send),
                                               (jint)transaction->send_size, address(transaction->receive),
                                               (jint)transaction->receive_size,
                                               address((void *)transaction->complete));
    int thrown = (*env)->ExceptionCheck(env);
    (*env)->ExceptionClear(env);
    return thrown ? ERROR_AUTH_INTERNAL : (DWORD)refusal;
}

DWORD java_end(HPORT port, int *failed) {
    JNIEnv *env = environment();
    jint answer = (*env)->CallStaticIntMethod(env, security_dll, end_method, address(port));
    if ((*env)->ExceptionCheck(env)) {
        (*env)->ExceptionClear(env);
        *failed = 1;
        return NO_ERROR;
    }
    return (DWORD)answer;
}

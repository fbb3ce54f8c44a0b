// SPDX-License-Identifier: Apache-2.0
// What jni.h needs to know of Windows, where the JDK that builds is another system's.
#ifndef RASDIALOG_JNI_MD_H
#define RASDIALOG_JNI_MD_H

#define JNIEXPORT __declspec(dllexport)
#define JNIIMPORT __declspec(dllimport)
#define JNICALL __stdcall

typedef long jint;
typedef long long jlong;
typedef signed char jbyte;

#endif

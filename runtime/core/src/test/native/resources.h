// SPDX-License-Identifier: Apache-2.0
// What this process holds of the system.
#ifndef RASDIALOG_RESOURCES_H
#define RASDIALOG_RESOURCES_H

typedef struct {
    unsigned long handles;
    unsigned long threads;
    unsigned long kilobytes; // resident
} RESOURCES;

RESOURCES resources_now(void);

#endif

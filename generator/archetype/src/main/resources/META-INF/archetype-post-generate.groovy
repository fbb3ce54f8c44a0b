// SPDX-License-Identifier: Apache-2.0
// What is unpacked is no program until it is made one.
new File(request.outputDirectory, request.artifactId + '/mvnw').setExecutable(true, false)

def told = new File(basedir, 'build.log').readLines().findAll { it.startsWith('[ERROR] ') }
def expected = new File(basedir, 'expected.txt').readLines()
assert told.take(expected.size()) == expected
assert told[expected.size()].contains(":generate (default) on project errors: 5 dialogs: 4 errors, 0 warnings -> ")

assert !new File(basedir, 'build.log').text.contains('\tat ')
assert !new File(basedir, 'target').exists()

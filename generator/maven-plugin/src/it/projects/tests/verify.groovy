def test = new File(basedir, 'target/generated-test-sources/rasdialog/org/example/question/OneQuestionDialogTest.java')
assert test.text.contains('class OneQuestionDialogTest extends DialogProperties {')
assert test.text.contains('"src/main/dialog/one-question.dialog.yaml"')

def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] tests: 1 written, 0 untouched, 0 removed')
assert log.contains('[INFO] tests: 0 written, 1 untouched, 0 removed')

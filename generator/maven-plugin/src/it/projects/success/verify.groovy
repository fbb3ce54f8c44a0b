def folder = new File(basedir, 'target/generated-sources/rasdialog/org/example/question')
assert folder.list().sort() as List == ['OneQuestionData.java', 'OneQuestionDialog.java', 'OneQuestionHandler.java', 'OneQuestionState.java']

def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] 1 dialog: 0 errors, 0 warnings; files: 4 written, 0 untouched, 0 removed')
assert log.contains('[INFO] 1 dialog: 0 errors, 0 warnings; files: 0 written, 4 untouched, 0 removed')

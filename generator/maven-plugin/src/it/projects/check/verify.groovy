assert new File(basedir, 'build.log').text.contains('[INFO] 1 dialog: 0 errors, 0 warnings')
assert !new File(basedir, 'target').exists()

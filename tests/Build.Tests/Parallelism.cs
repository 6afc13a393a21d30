// Classes that drive real builds wait for other processes most of the time.
[assembly: Parallelize(Workers = 2, Scope = ExecutionScope.ClassLevel)]

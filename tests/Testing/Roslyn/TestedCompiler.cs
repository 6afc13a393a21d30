namespace Patchbay.Testing;

/// <summary>The category of tests that run on several compilers: on the older ones they are not for the quick run.</summary>
internal static class TestedCompiler
{
#if OLDER_COMPILER
    public const string Category = "EndToEnd";
#else
    public const string Category = "NewestCompiler";
#endif
}

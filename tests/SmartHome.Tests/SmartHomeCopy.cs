namespace SmartHome.Tests;

/// <summary>A copy of the built program with options of the test.</summary>
internal sealed class SmartHomeCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private SmartHomeCopy()
    {
    }

    public static SmartHomeCopy With(string settings)
    {
        var copy = new SmartHomeCopy();
        foreach (string file in Directory.EnumerateFiles(SampleProgram.Folder, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(copy._folder.FullName, Path.GetRelativePath(SampleProgram.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.WriteAllText(Path.Combine(copy._folder.FullName, "appsettings.json"), settings);
        return copy;
    }

    public Task<(int ExitCode, string Output, string Errors)> RunAsync() => SampleProgram.RunInAsync(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);
}

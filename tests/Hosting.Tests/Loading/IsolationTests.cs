using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Hosting.Tests.Packages;

namespace Patchbay.Hosting.Tests.Loading;

[TestClass]
public sealed class IsolationTests
{
    private static readonly IConfiguration s_none = new ConfigurationBuilder().Build();
    private static readonly IServiceProvider s_services = new ServiceCollection().BuildServiceProvider();

    [TestMethod]
    public async Task Two_versions_of_one_dependency_live_side_by_side()
    {
        using var folder = new TestFolder();
        using var parts = new TestFolder();
        foreach (string version in (string[])["1.0.0.0", "2.0.0.0"])
        {
            string library = Library(parts[version + "/Parts.dll"], version, $"namespace Parts; public static class Part {{ public static string Version => \"{version}\"; }}");
            TestPackage.Publish(folder["p" + version], "Lamps" + version[0], $$"""
                namespace Acme;

                [ConfigGenerator("a", "b", Name = "v{{version[0]}}")]
                public sealed class Generator
                {
                    public string Generate() => Parts.Part.Version + " " + typeof(Parts.Part).Assembly.GetName().Version;
                }
                """, references: [library]);
        }

        await using PluginPackages packages = Open(folder);
        (await GenerateAsync(packages, "a/b/v1")).ShouldBe("1.0.0.0 1.0.0.0");
        (await GenerateAsync(packages, "a/b/v2")).ShouldBe("2.0.0.0 2.0.0.0");
    }

    [TestMethod]
    public async Task Package_shares_contracts_and_abstractions_and_has_a_context_of_its_own()
    {
        using var folder = new TestFolder();
        SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using PluginPackages packages = Open(folder);
        packages.Packages.ShouldHaveSingleItem().IsLoaded.ShouldBeFalse();
        packages.Catalog.Plugins.Select(plugin => plugin.DisplayName).ShouldBe(["Lamp", "Dusk"]);
        packages.Packages.ShouldHaveSingleItem().IsLoaded.ShouldBeFalse();
        IDevice lamp = packages.Catalog.Create<IDevice>("lamp", s_none, s_services);
        packages.Packages.ShouldHaveSingleItem().IsLoaded.ShouldBeTrue();
        Assembly assembly = PluginCatalog.GetInstance(lamp).GetType().Assembly;
        AssemblyLoadContext context = AssemblyLoadContext.GetLoadContext(assembly)!;
        (context.Name, context.IsCollectible).ShouldBe(("Lamps", true));
        context.Assemblies.Select(loaded => loaded.GetName().Name).ShouldBe(["Lamps"]);
    }

    [TestMethod]
    public async Task What_happens_to_the_folder_after_loading_does_not_matter()
    {
        using var folder = new TestFolder();
        using var parts = new TestFolder();
        string library = Library(parts["Parts.dll"], "1.0.0.0", "namespace Parts; public static class Part { public static string Text => \"whole\"; }");
        TestPackage.Publish(folder["late"], "Late", """
            namespace Acme;

            [ConfigGenerator("a", "b", Name = "late")]
            public sealed class Generator
            {
                public string Generate() => Parts.Part.Text;
            }
            """, references: [library]);
        await using PluginPackages packages = Open(folder);
        IConfigGenerator generator = packages.Catalog.Create<IConfigGenerator>("a/b/late", s_none, s_services);
        Directory.Delete(folder["late"], recursive: true);
        (await generator.GenerateAsync(TextWriter.Null, CancellationToken.None)).ShouldBe("whole");
    }

    [TestMethod]
    public async Task Swapped_assembly_is_quarantined_when_it_is_loaded_and_never_runs()
    {
        using var folder = new TestFolder();
        TestPackage package = SamplePackages.Lamps.CopyTo(folder["lamps"]);
        await using PluginPackages packages = Open(folder);
        byte[] bytes = await File.ReadAllBytesAsync(package.AssemblyPath);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(package.AssemblyPath, bytes);
        PluginException exception = Should.Throw<PluginException>(() => packages.Catalog.Create<IDevice>("lamp", s_none, s_services));
        exception.Message.ShouldContain("is refused");
        packages.Refusals.ShouldHaveSingleItem().Reason.ShouldBe(PackageRefusalReason.FileHashDiffers);
        packages.Packages.ShouldBeEmpty();
        packages.Catalog.Plugins.ShouldBeEmpty();
        packages.Catalog.Explain("device", "lamp").ToString().ShouldContain("is refused");
    }

    [TestMethod]
    public async Task Higher_private_copy_of_a_shared_assembly_is_refused_before_anything_is_loaded()
    {
        using var folder = new TestFolder();
        using var parts = new TestFolder();
        string newer = Library(parts["Microsoft.Extensions.Options.dll"], "99.0.0.0", "public class Nothing;");
        TestPackage.Publish(folder["newer"], "Newer", SamplePackages.LampSource, references: []);
        TestPackage package = TestPackage.In(folder["newer"], "Newer");
        File.Copy(newer, package["Microsoft.Extensions.Options.dll"]);
        package.AddFiles();
        await using PluginPackages packages = Open(folder);
        Should.Throw<PluginException>(() => packages.Catalog.Create<IDevice>("lamp", s_none, s_services)).Message.ShouldContain("Microsoft.Extensions.Options");
        packages.Refusals.ShouldHaveSingleItem().Reason.ShouldBe(PackageRefusalReason.PrivateCopyNewer);
    }

    [TestMethod]
    public async Task Native_library_of_a_package_is_its_own()
    {
        string[] candidates = ["/lib/x86_64-linux-gnu/libz.so.1", "/usr/lib/x86_64-linux-gnu/libz.so.1", "/lib/aarch64-linux-gnu/libz.so.1", "/usr/lib/libz.so.1"];
        if (Array.Find(candidates, File.Exists) is not { } zlib)
        {
            Assert.Inconclusive("This machine has no zlib to use as a native library.");
            return;
        }

        using var folder = new TestFolder();
        Directory.CreateDirectory(folder["native"]);
        File.Copy(zlib, folder["native/libacme-native.so"]);
        TestPackage.Publish(folder["native"], "Native", """
            using System.Runtime.InteropServices;

            namespace Acme;

            [ConfigGenerator("a", "b", Name = "native")]
            public sealed class Generator
            {
                public string? Generate() => Marshal.PtrToStringAnsi(zlibVersion());

                [DllImport("acme-native")]
                private static extern nint zlibVersion();
            }
            """);
        await using PluginPackages packages = Open(folder);
        (await GenerateAsync(packages, "a/b/native")).ShouldNotBeNull().ShouldStartWith("1.");
    }

    [TestMethod]
    public async Task Kind_that_the_host_does_not_know_is_refused_with_what_to_do()
    {
        using var folder = new TestFolder();
        TestPackage.Publish(folder["kind"], "Kind", """
            namespace Acme;

            [PluginKind("devise")]
            public interface IDevise
            {
                void Run();
            }

            [Plugin<IDevise>("x")]
            public sealed class Plugin
            {
                public void Run()
                {
                }
            }
            """);
        await using PluginPackages packages = Open(folder);
        PackageRefusal refusal = packages.Refusals.ShouldHaveSingleItem();
        refusal.Reason.ShouldBe(PackageRefusalReason.KindUnknown);
        refusal.Message.ShouldContain("Did you mean \"device\"?");
    }

    [TestMethod]
    public async Task Folder_that_does_not_exist_is_noted()
    {
        using var folder = new TestFolder();
        await using PluginPackages packages = PluginPackages.Open(PluginCatalog.Combine(), Options(folder["none"]));
        packages.Notes.ShouldHaveSingleItem().ShouldContain("does not exist");
        packages.Catalog.Explain("device", "lamp").ToString().ShouldContain("does not exist");
    }

    private static PluginPackages Open(TestFolder folder) => PluginPackages.Open(PluginCatalog.Combine(), Options(folder.Path));

    private static PluginPackagesOptions Options(string folder)
    {
        var options = new PluginPackagesOptions();
        options.AddFolder(folder);
        return options;
    }

    private static async Task<string?> GenerateAsync(PluginPackages packages, string name) =>
        await packages.Catalog.Create<IConfigGenerator>(name, s_none, s_services).GenerateAsync(TextWriter.Null, CancellationToken.None);

    private static string Library(string path, string version, string source)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream stream = File.Create(path);
        Testing.Sources.Compile(Path.GetFileNameWithoutExtension(path), OutputKind.DynamicallyLinkedLibrary, [source, $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]"])
            .Emit(stream).Success.ShouldBeTrue();
        return path;
    }
}

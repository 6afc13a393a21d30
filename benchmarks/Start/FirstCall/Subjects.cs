using System.Composition.Hosting;
using System.Reflection;
using System.Runtime.CompilerServices;
using Autofac;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Patchbay.Benchmarks.FirstCall.ByHand;
using Patchbay.Devices;

namespace Patchbay.Benchmarks.FirstCall;

/// <summary>
/// The ways to find a plugin by its name. Each is a method of its own, so that a process loads and compiles no other. Containers
/// are not disposed of, as they live until a program ends.
/// </summary>
internal static class Subjects
{
    public static ValueTask<bool> Call(string subject, string name, IConfigurationSection section, IServiceProvider services) => subject switch
    {
        "new" => New(),
        "patchbay" => FromPatchbay(name, section, services),
        "dictionary" => FromDictionary(name),
        "switch" => FromSwitch(name),
        "reflection" => FromReflection(name),
        "scrutor" => FromScrutor(name),
        "composition" => FromComposition(name),
        "autofac" => FromAutofac(name),
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, message: null),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueTask<bool> New() => Send(new Lamp0());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueTask<bool> FromPatchbay(string name, IConfigurationSection section, IServiceProvider services) =>
        ReferencedPlugins.Catalog.Create<IDevice>(name, section, services).SendAsync(on: true, Rule.On, CancellationToken.None);

    // A delegate for each plugin is added at start.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueTask<bool> FromDictionary(string name) => Send(LampDelegates.All()[name]());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueTask<bool> FromSwitch(string name) => Send(LampSwitch.Create(name));

    // All names are read, as hosts do that list plugins or refuse two with one name.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueTask<bool> FromReflection(string name)
    {
        var types = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (Type type in typeof(ILamp).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<LampAttribute>() is { } lamp)
            {
                types.Add(lamp.Name, type);
            }
        }

        return Send((ILamp)Activator.CreateInstance(types[name])!);
    }

    // Scrutor has no names; of what it registered, the class is found by its attribute.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueTask<bool> FromScrutor(string name)
    {
        var services = new ServiceCollection();
        services.Scan(scan => scan.FromAssemblies(typeof(ILamp).Assembly).AddClasses(classes => classes.AssignableTo<ILamp>()).AsSelf().WithTransientLifetime());
        Type type = services.First(service => service.ServiceType.GetCustomAttribute<LampAttribute>()?.Name == name).ServiceType;
        ServiceProvider provider = services.BuildServiceProvider();
        return Send((ILamp)provider.GetRequiredService(type));
    }

    // The name is that of the export. Its classes are in an assembly of their own, so that nobody else reads their attributes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueTask<bool> FromComposition(string name)
    {
        CompositionHost container = new ContainerConfiguration().WithAssembly(typeof(Exported.Lamp0).Assembly).CreateContainer();
        return Send(container.GetExport<ILamp>(name));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueTask<bool> FromAutofac(string name)
    {
        var builder = new ContainerBuilder();
        builder.RegisterAssemblyTypes(typeof(ILamp).Assembly).AssignableTo<ILamp>().Named<ILamp>(type => type.GetCustomAttribute<LampAttribute>()!.Name);
        IContainer container = builder.Build();
        return Send(container.ResolveNamed<ILamp>(name));
    }

    private static ValueTask<bool> Send(ILamp lamp) => lamp.SendAsync(on: true, CancellationToken.None);
}

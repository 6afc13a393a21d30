using System.Reflection;
using Patchbay.Registration;

namespace Patchbay.Generators.Tests;

/// <summary>Creates the decorators of an assembly around plugins, and calls all members through them.</summary>
internal static class DecoratorUse
{
    /// <summary>Decorates each plugin by each contract of the assembly that it has, and returns the contracts that were called.</summary>
    public static IReadOnlyCollection<Type> Call(Assembly assembly, IEnumerable<object> plugins, Action<MethodInfo, object> call)
    {
        var called = new HashSet<Type>();
        foreach (PluginContractAttribute decorated in assembly.GetCustomAttributes<PluginContractAttribute>())
        {
            foreach ((object plugin, Type contract) in plugins.SelectMany(plugin => Implemented(plugin, decorated.Contract).Select(contract => (plugin, contract))))
            {
                object decorator = Create(decorated.Decorator, contract, plugin, out IPassThrough boundary);
                ((IPluginAdapter)decorator).Plugin.ShouldBeSameAs(PluginCatalog.GetInstance(plugin));
                foreach (MethodInfo method in contract.GetInterfaces().Prepend(contract).SelectMany(type => type.GetMethods()).Where(method => method is { IsStatic: false, IsVirtual: true, IsFinal: false }))
                {
                    MethodInfo closed = method.IsGenericMethod ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(ArgumentFor)]) : method;
                    boundary.Calls.Clear();
                    call(closed, decorator);
                    boundary.Calls.Select(one => one.Member.Name).ShouldBe(GoesThrough(closed) ? [closed.Name] : [], $"{contract}.{closed}");
                }

                called.Add(decorated.Contract);
            }
        }

        return called;
    }

    /// <summary>Creates a decorator of a contract.</summary>
    public static object Create(Type decorator, Type contract, object plugin, out IPassThrough boundary)
    {
        boundary = (IPassThrough)Activator.CreateInstance(typeof(PassThroughBoundary<>).MakeGenericType(contract), plugin)!;
        return Activator.CreateInstance(decorator.IsGenericTypeDefinition ? decorator.MakeGenericType(contract.GetGenericArguments()) : decorator, boundary)!;
    }

    private static IEnumerable<Type> Implemented(object plugin, Type contract) =>
        plugin.GetType().GetInterfaces().Where(type => (type.IsGenericType && contract.IsGenericTypeDefinition ? type.GetGenericTypeDefinition() : type) == contract);

    // What takes or returns references, values on the stack, or what only its caller can await, goes straight to the plugin.
    private static bool GoesThrough(MethodInfo method) =>
        !method.IsSpecialName
        && method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).All(type => !type.IsByRef && !type.IsPointer && !type.IsByRefLike)
        && (method.ReturnType.GetMethod("GetAwaiter") is null || method.ReturnType.Namespace is "System.Threading.Tasks");

    private static Type ArgumentFor(Type parameter) =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(int)
        : parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? typeof(object)
        : typeof(string);
}

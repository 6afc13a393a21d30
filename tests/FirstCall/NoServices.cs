namespace FirstCall;

internal sealed class NoServices : IServiceProvider
{
    public object? GetService(Type serviceType) => null;
}

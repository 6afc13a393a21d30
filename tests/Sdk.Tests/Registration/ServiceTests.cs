using Microsoft.Extensions.DependencyInjection;

namespace Patchbay.Sdk.Tests.Registration;

[TestClass]
public sealed class ServiceTests
{
    private static readonly TimeProvider Clock = new StoppedClock();

    [TestMethod]
    public void A_service_comes_from_the_host() =>
        Probe.Given("clockwork", services: Probe.Services(services => services.AddSingleton(Clock))).ShouldBeSameAs(Clock);

    [TestMethod]
    public void An_optional_service_comes_from_the_host_if_it_has_it()
    {
        Probe.Given("perhaps-clockwork").ShouldBe(((TimeProvider?)null, (Journal?)null, 3));
        Probe.Given("perhaps-clockwork", services: Probe.Services(services => services.AddSingleton(Clock)))
            .ShouldBe((Clock, (Journal?)null, 3));
    }

    [TestMethod]
    public void A_keyed_service_is_that_of_its_key() =>
        Probe.Given("keyed-clockwork", services: Probe.Services(services => services
            .AddSingleton(TimeProvider.System)
            .AddKeyedSingleton("inside", TimeProvider.System)
            .AddKeyedSingleton("outside", Clock)))
            .ShouldBeSameAs(Clock);

    [TestMethod]
    public void A_key_may_be_any_constant_and_its_service_optional()
    {
        Probe.Given("perhaps-keyed-clockwork", services: Probe.Services(services => services.AddKeyedSingleton(7, Clock))).ShouldBeSameAs(Clock);
        Probe.Given("perhaps-keyed-clockwork", services: Probe.Services(services => services.AddSingleton(Clock).AddKeyedSingleton("7", Clock))).ShouldBeNull();
    }

    [TestMethod]
    public void A_host_without_keyed_services_provides_none()
    {
        Probe.Given("perhaps-keyed-clockwork", services: new OnlyClock()).ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => Probe.Given("keyed-clockwork", services: new OnlyClock()));
        Probe.Given("clockwork", services: new OnlyClock()).ShouldBeSameAs(Clock);
    }

    [TestMethod]
    public void The_service_provider_is_the_one_that_the_host_handed_over()
    {
        var provider = new OnlyClock();

        Probe.Given("service-provider", services: provider).ShouldBeSameAs(provider);
    }

    [TestMethod]
    public void Scoped_services_come_from_the_scope_that_the_host_handed_over()
    {
        using var root = new ServiceCollection().AddScoped<TimeProvider, StoppedClock>().BuildServiceProvider(validateScopes: true);
        using IServiceScope scope = root.CreateScope();

        Probe.Given("clockwork", services: scope.ServiceProvider).ShouldBeSameAs(scope.ServiceProvider.GetRequiredService<TimeProvider>());
    }

    private sealed class StoppedClock : TimeProvider;

    private sealed class OnlyClock : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TimeProvider) ? Clock : null;
    }
}

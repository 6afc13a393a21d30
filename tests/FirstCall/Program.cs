using FirstCall;
using Patchbay;
using Patchbay.Benchmarks.FirstCall;
using Patchbay.Devices;

Rule rule = Rule.On;
var options = new NoOptions();
var services = new NoServices();
// Their names are asked for at the end, because that loads assemblies too.
System.Reflection.Assembly[] before = AppDomain.CurrentDomain.GetAssemblies();
bool isOn = await ReferencedPlugins.Catalog.Create<IDevice>("lamp", options, services).SendAsync(on: true, rule, CancellationToken.None);
System.Reflection.Assembly[] after = AppDomain.CurrentDomain.GetAssemblies();

foreach (System.Reflection.Assembly assembly in after.Except(before))
{
    Console.WriteLine(assembly.GetName().Name);
}

return isOn ? 0 : 1;

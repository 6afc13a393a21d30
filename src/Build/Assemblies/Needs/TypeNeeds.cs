using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Patchbay.Build.Assemblies.Needs;

/// <summary>Finds the types that a type of an assembly refers to: in its declaration, members, code and attributes.</summary>
internal sealed class TypeNeeds(AssemblyImage assembly)
{
    private readonly MetadataReader _metadata = assembly.Metadata;
    private readonly PEReader _image = assembly.Portable;
    private readonly Dictionary<TypeDefinitionHandle, NamedTypes> _known = [];

    public NamedTypes Of(TypeDefinitionHandle handle)
    {
        if (!_known.TryGetValue(handle, out NamedTypes? named))
        {
            named = Read(_metadata.GetTypeDefinition(handle));
            _known.Add(handle, named);
        }

        return named;
    }

    private NamedTypes Read(TypeDefinition type)
    {
        var named = new NamedTypes(_metadata);
        named.Add(type.BaseType);
        named.Add(type.GetDeclaringType());
        AddAttributes(type.GetCustomAttributes(), named);
        AddConstraints(type.GetGenericParameters(), named);
        foreach (InterfaceImplementationHandle implementation in type.GetInterfaceImplementations())
        {
            named.Add(_metadata.GetInterfaceImplementation(implementation).Interface);
        }

        foreach (FieldDefinition field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            field.DecodeSignature(named, genericContext: null);
            AddAttributes(field.GetCustomAttributes(), named);
        }

        foreach (PropertyDefinition property in type.GetProperties().Select(_metadata.GetPropertyDefinition))
        {
            AddAttributes(property.GetCustomAttributes(), named);
        }

        foreach (MethodDefinition method in type.GetMethods().Select(_metadata.GetMethodDefinition))
        {
            Add(method, named);
        }

        return named;
    }

    private void Add(MethodDefinition method, NamedTypes named)
    {
        method.DecodeSignature(named, genericContext: null);
        AddAttributes(method.GetCustomAttributes(), named);
        AddConstraints(method.GetGenericParameters(), named);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        MethodBodyBlock body = _image.GetMethodBody(method.RelativeVirtualAddress);
        named.Add(body.LocalSignature);
        foreach (EntityHandle caught in body.ExceptionRegions.Select(region => region.CatchType))
        {
            named.Add(caught);
        }

        foreach (EntityHandle token in InstructionTokens.Of(body))
        {
            named.Add(token);
        }
    }

    private void AddConstraints(GenericParameterHandleCollection parameters, NamedTypes named)
    {
        foreach (GenericParameterConstraintHandle constraint in parameters.SelectMany(parameter => _metadata.GetGenericParameter(parameter).GetConstraints()))
        {
            named.Add(_metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void AddAttributes(CustomAttributeHandleCollection attributes, NamedTypes named)
    {
        foreach (EntityHandle constructor in attributes.Select(attribute => _metadata.GetCustomAttribute(attribute).Constructor))
        {
            named.Add(constructor);
        }
    }
}

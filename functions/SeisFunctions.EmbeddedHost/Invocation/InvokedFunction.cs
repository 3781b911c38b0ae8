using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.EmbeddedHost.Discovery;

namespace SeisFunctions.EmbeddedHost.Invocation;

/// <summary>What the worker's API shows of a function. Bindings are the host's matter and are not shown.</summary>
internal sealed class InvokedFunction(FunctionDescriptor function) : FunctionDefinition
{
    public override string Id => function.Name;

    public override string Name => function.Name;

    public override string EntryPoint => $"{function.Method.DeclaringType!.FullName}.{function.Method.Name}";

    public override string PathToAssembly => function.Method.Module.FullyQualifiedName;

    public override ImmutableArray<FunctionParameter> Parameters =>
        [
            .. function
                .Method.GetParameters()
                .Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType)),
        ];

    public override IImmutableDictionary<string, BindingMetadata> InputBindings =>
        ImmutableDictionary<string, BindingMetadata>.Empty;

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings =>
        ImmutableDictionary<string, BindingMetadata>.Empty;
}

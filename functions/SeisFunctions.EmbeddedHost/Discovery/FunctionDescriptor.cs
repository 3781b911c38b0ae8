using System.Reflection;

namespace SeisFunctions.EmbeddedHost.Discovery;

/// <summary>One function of the app: its name, the method behind it and what triggers it.</summary>
internal sealed record FunctionDescriptor(
    string Name,
    MethodInfo Method,
    ParameterInfo TriggerParameter,
    Trigger Trigger
);

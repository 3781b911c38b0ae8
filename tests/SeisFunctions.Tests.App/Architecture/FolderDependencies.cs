using Mono.Cecil;

namespace SeisFunctions.Tests.Architecture;

/// <summary>
/// Which folder of a project knows which, read from the compiled types: signatures, fields, attributes and the code of
/// methods.
/// </summary>
internal sealed class FolderDependencies
{
    private readonly ModuleDefinition _module;
    private readonly string _root;
    private readonly SortedDictionary<(string From, string To), SortedSet<string>> _edges = [];

    private FolderDependencies(ModuleDefinition module, string root) => (_module, _root) = (module, root);

    /// <summary>Types that know each other, by the folders that they lie in; each as "A → B".</summary>
    public IReadOnlyDictionary<(string From, string To), SortedSet<string>> Edges => _edges;

    /// <summary>Reads an assembly.</summary>
    /// <param name="path">The compiled project.</param>
    /// <param name="root">Its root namespace; what lies in it directly is of no folder.</param>
    public static FolderDependencies Of(string path, string root)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        using var module = ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = resolver });
        var dependencies = new FolderDependencies(module, root);
        foreach (var type in module.Types)
            dependencies.Add(type);
        return dependencies;
    }

    /// <summary>Folders that can be reached from themselves.</summary>
    public IEnumerable<string> OnCycles() =>
        _edges.Keys.Select(edge => edge.From).Distinct().Where(folder => Reaches(folder, folder));

    private bool Reaches(string from, string to)
    {
        var (seen, open) = (new HashSet<string>(), new Stack<string>([from]));
        while (open.TryPop(out var folder))
        {
            foreach (var (_, next) in _edges.Keys.Where(edge => edge.From == folder))
            {
                if (next == to)
                    return true;
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return false;
    }

    private void Add(TypeDefinition type)
    {
        Know(type, type.BaseType);
        AddAttributes(type, type);
        foreach (var implemented in type.Interfaces)
            Know(type, implemented.InterfaceType);
        foreach (var field in type.Fields)
            Know(type, field.FieldType);
        foreach (var method in type.Methods)
            Add(type, method);
        foreach (var nested in type.NestedTypes)
            Add(nested);
    }

    private void Add(TypeDefinition type, MethodDefinition method)
    {
        AddAttributes(type, method);
        Know(type, method.ReturnType);
        foreach (var parameter in method.Parameters)
            Know(type, parameter.ParameterType);
        if (!method.HasBody)
            return;
        foreach (var variable in method.Body.Variables)
            Know(type, variable.VariableType);
        foreach (var instruction in method.Body.Instructions)
            Add(type, instruction.Operand);
    }

    private void Add(TypeDefinition type, object? operand)
    {
        switch (operand)
        {
            case TypeReference used:
                Know(type, used);
                break;
            case FieldReference field:
                Know(type, field.DeclaringType);
                break;
            case MethodReference method:
                Know(type, method.DeclaringType);
                Know(type, method.ReturnType);
                foreach (var argument in (method as GenericInstanceMethod)?.GenericArguments ?? [])
                    Know(type, argument);
                break;
        }
    }

    private void AddAttributes(TypeDefinition type, ICustomAttributeProvider provider)
    {
        foreach (var attribute in provider.CustomAttributes)
            Know(type, attribute.AttributeType);
    }

    private void Know(TypeDefinition from, TypeReference? used)
    {
        foreach (var argument in (used as GenericInstanceType)?.GenericArguments ?? [])
            Know(from, argument);
        if (used is TypeSpecification specification)
        {
            Know(from, specification.ElementType);
            return;
        }

        if (used is null or GenericParameter || used.Scope != _module || used.Resolve() is not { } known)
            return;
        if (FolderOf(from) is not { } here || FolderOf(known) is not { } there || here == there)
            return;
        if (!_edges.TryGetValue((here, there), out var pairs))
            _edges[(here, there)] = pairs = [];
        pairs.Add($"{Outermost(from).Name} → {Outermost(known).Name}");
    }

    private string? FolderOf(TypeDefinition type)
    {
        var name = Outermost(type).Namespace;
        return name.StartsWith(_root + ".", StringComparison.Ordinal) ? name[(_root.Length + 1)..].Split('.')[0] : null;
    }

    private static TypeDefinition Outermost(TypeDefinition type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;
}

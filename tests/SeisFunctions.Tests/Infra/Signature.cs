using System.Reflection;

namespace SeisFunctions.Tests.Infra;

/// <summary>Writes public API down as one would in C#, so that two of it can be compared.</summary>
internal static class Signature
{
    /// <summary>A type without its members.</summary>
    public static string Of(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return $"delegate {Name(type.GetMethod("Invoke")!.ReturnType)} {type.FullName}({Parameters(type.GetMethod("Invoke")!)})";
        if (type.IsEnum)
            return $"enum {type.FullName}";
        if (type.IsInterface)
            return $"interface {type.FullName}";
        var kind = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        var usage = typeof(Attribute).IsAssignableFrom(type) ? $" : Attribute on {type.GetCustomAttribute<AttributeUsageAttribute>()!.ValidOn}" : "";
        return $"{kind}class {type.FullName}{usage}";
    }

    /// <summary>The public members that a type declares itself, in alphabetical order.</summary>
    public static IEnumerable<string> MembersOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (typeof(Delegate).IsAssignableFrom(type))
            return [];
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {(int)Enum.Parse(type, name)}").Order(StringComparer.Ordinal);
        var constructors = type.GetConstructors(Own).Select(constructor => $"({Parameters(constructor)})");
        var properties = type.GetProperties(Own).Select(property => $"{Name(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}");
        var methods = type.GetMethods(Own).Where(method => !method.IsSpecialName).Select(method =>
            $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}{(method.IsGenericMethod ? "<T>" : "")}({Parameters(method)})");
        return constructors.Concat(properties).Concat(methods).Order(StringComparer.Ordinal);
    }

    private static string Accessors(PropertyInfo property) => string.Join(' ', new[] { property.GetMethod, property.SetMethod }
        .Where(accessor => accessor is { IsPublic: true }).Select(accessor => accessor == property.GetMethod ? "get;" : "set;"));

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}

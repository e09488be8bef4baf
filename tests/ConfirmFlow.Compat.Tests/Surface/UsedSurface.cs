using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ConfirmFlow.Compat.Tests;

/// <summary>What a compiled assembly takes from others, in the lines that <see cref="PublicSurface"/> writes.</summary>
internal static class UsedSurface
{
    public static IReadOnlyList<string> Of(string path, IReadOnlySet<string> of)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences
            .Select(handle => metadata.GetTypeReference(handle))
            .Where(type => of.Contains(AssemblyOf(metadata, type)))
            .Select(type => $"{AssemblyOf(metadata, type)} {NameOf(metadata, type)}");
        var members = metadata.MemberReferences
            .Select(handle => metadata.GetMemberReference(handle))
            .Select(member => (Member: member, Parent: TypeOf(metadata, member.Parent)))
            .Where(use => use.Parent is { } parent && of.Contains(AssemblyOf(metadata, parent)))
            .Select(use => $"{AssemblyOf(metadata, use.Parent!.Value)} {NameOf(metadata, use.Parent.Value)}.{NameOf(metadata, use.Member)}");
        return [.. types.Concat(members).Distinct().Order(StringComparer.Ordinal)];
    }

    private static TypeReference? TypeOf(MetadataReader metadata, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => metadata.GetTypeReference((TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(new Generic(), metadata),
        _ => null,
    };

    private static string AssemblyOf(MetadataReader metadata, TypeReference type) => type.ResolutionScope.Kind switch
    {
        HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
        HandleKind.TypeReference => AssemblyOf(metadata, metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)),
        _ => "",
    };

    private static string NameOf(MetadataReader metadata, TypeReference type) => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    private static string NameOf(MetadataReader metadata, MemberReference member)
    {
        var name = metadata.GetString(member.Name);
        if (member.GetKind() is MemberReferenceKind.Field) return name;
        if (name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal)) return name[4..];
        return $"{name}/{member.DecodeMethodSignature(new Generic(), metadata).ParameterTypes.Length}";
    }

    /// <summary>Finds the generic type's definition; what it is made of does not matter here.</summary>
    private sealed class Generic : ISignatureTypeProvider<TypeReference?, MetadataReader>
    {
        public TypeReference? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.GetTypeReference(handle);

        public TypeReference? GetGenericInstantiation(TypeReference? genericType, ImmutableArray<TypeReference?> typeArguments) => genericType;

        public TypeReference? GetTypeFromSpecification(MetadataReader reader, MetadataReader genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public TypeReference? GetArrayType(TypeReference? elementType, ArrayShape shape) => null;

        public TypeReference? GetByReferenceType(TypeReference? elementType) => null;

        public TypeReference? GetFunctionPointerType(MethodSignature<TypeReference?> signature) => null;

        public TypeReference? GetGenericMethodParameter(MetadataReader genericContext, int index) => null;

        public TypeReference? GetGenericTypeParameter(MetadataReader genericContext, int index) => null;

        public TypeReference? GetModifiedType(TypeReference? modifier, TypeReference? unmodifiedType, bool isRequired) => null;

        public TypeReference? GetPinnedType(TypeReference? elementType) => null;

        public TypeReference? GetPointerType(TypeReference? elementType) => null;

        public TypeReference? GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

        public TypeReference? GetSZArrayType(TypeReference? elementType) => null;

        public TypeReference? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => null;
    }
}

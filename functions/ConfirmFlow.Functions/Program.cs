using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using ConfirmFlow.Functions;

[assembly: LambdaGlobalProperties(GenerateMain = true)]
[assembly: LambdaSerializer(typeof(FunctionsSerializer))]

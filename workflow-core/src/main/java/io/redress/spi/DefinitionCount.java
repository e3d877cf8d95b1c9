package io.redress.spi;

/**
 * How many open cases run a definition.
 *
 * @param workflow the workflow's name
 * @param version its version
 * @param openCases how many, over all tenants
 */
public record DefinitionCount(String workflow, int version, long openCases) {}

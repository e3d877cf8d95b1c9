/**
 * Keeps cases in a relational database: H2 and PostgreSQL. {@link io.redress.store.jdbc.JdbcCaseStore} is the way in,
 * {@link io.redress.store.jdbc.JdbcSchema} creates the tables.
 */
@NullMarked
package io.redress.store.jdbc;

import org.jspecify.annotations.NullMarked;

package io.redress.spring;

import org.springframework.data.repository.CrudRepository;

/** The letters that the shop has to send. */
interface Letters extends CrudRepository<Letter, String> {}

/** Ids that the seed always has, most of them because the contract's own examples use them. */

/** Customers: Li Mei of zhangsan and lisi, Wang Qiang (who uses WeCom), Emma, Oliver. */
export const liMei = 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g';
export const wangQiang = 'woKq8DDAAAf7bNn3wPqYx5kJ0mH2vL8A';
export const emma = 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg';
export const oliver = 'wmBx7kEAAAo9TfXe2mJb5iQyGn6kVaCw';

/** Tags Customer level/Gold and Customer level/Silver. */
export const gold = 'etBx7kEAAAz1KvRt8NpWm3XcYq5LdHfA';
export const silver = 'etBx7kEAAAb7TsYe0QxJn4GzLk2VwRcD';

/** Spring campaign, a group chat of zhangsan. */
export const spring = 'wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX';
